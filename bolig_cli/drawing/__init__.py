"""Figures drawn: what a chart shows → marks with their places → SVG. A kind of chart is one file: what it
shows, and how that is laid out.

Ours, though a well-kept library is better than code of our own wherever it does the work: the engine that drew the figures before
(Vega, by vl-convert) took 0.4 s of processor time to start and 0.1 s for each figure, where all figures of a build may take 0.5 s
together, and matplotlib takes 1.2 s to import. The kinds are few and plain, and what they must hold (no text outside the picture or
on another, patterns that grey print keeps, a telling for a phone) we had to add to the engine's specification anyhow.
"""
