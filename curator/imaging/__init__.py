"""Files to pixels and pixels to files: decoding, thumbnails, drawn scenes, planted flaws.

What a picture *shows* lives here; what is *wrong* with it lives in `curator.detectors`, and what is
known of its *making* in `curator.readers`. Arrays are (height, width, 3) uint8, sRGB as stored: no
colour profile is applied, so that a measurement means the same on every machine.
"""
