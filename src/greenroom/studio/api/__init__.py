"""The HTTP API: what the pages do, for programs. One table of operations is routed, validated and documented."""
