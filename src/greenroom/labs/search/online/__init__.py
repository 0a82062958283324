"""The search lab online: intents, interleaving, tests on traffic, zero results, latency and the service."""
