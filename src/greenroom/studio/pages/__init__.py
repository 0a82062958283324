"""The pages, one module for each: ``async def page(request) -> Response``."""
