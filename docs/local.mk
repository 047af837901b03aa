# Documents that are part of a release.
