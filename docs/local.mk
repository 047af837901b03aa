# Documents that are part of a release.
dist_pkgdata_DATA = docs/qarar.schema.json
