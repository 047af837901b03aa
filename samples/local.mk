# Sample documents, and what they are made from; they are installed for a first look.
SAMPLES = samples/proposal-ar.docx samples/proposal-en.docx samples/proposal-ar-flat.txt
samplesdir = $(pkgdatadir)/samples
dist_samples_DATA = $(SAMPLES)
EXTRA_DIST += samples/README.md samples/proposal-ar.marks samples/proposal-en.marks \
	samples/make-samples.py samples/marks.py samples/flatten.py samples/expected.py
