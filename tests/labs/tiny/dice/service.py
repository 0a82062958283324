"""The smallest service that there is."""

from greenroom.labs.context import Context


def make(context: Context):
    said = f"{context.earlier['sixes'].measure('loaded', 'sixes').value:.3f}".encode()

    async def app(scope, receive, send):
        if scope["type"] == "lifespan":
            for kind in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{kind}.complete"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": said})

    return app
