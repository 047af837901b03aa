# Documents that are part of a release.
dist_pkgdata_DATA = docs/qarar.schema.json
EXTRA_DIST += docs/architecture.md docs/benchmarks.md docs/conformance.md docs/reader.png
