"""Flowcharts in a subset of Mermaid: read with line-numbered mistakes, laid out in layers, drawn as SVG."""
