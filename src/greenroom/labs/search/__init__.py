"""Product search as a lab: retrieval by BM25, reranking by LambdaMART, and what can be learned from clicks."""
