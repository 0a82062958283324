"""A shop of six products that a person can score by eye."""

from typing import Any

import pandas as pd

from greenroom.labs.search import products


def product(name: str, title: str, **more: Any) -> dict[str, Any]:
    blank = {"name": "", "description": "", "brand": "", "attributes": "", "price": 100.0, "year": 2010}
    return {"id": name, "title": title, **blank, **more}


def shop() -> pd.DataFrame:
    return products.table(
        [
            product("a", "Acme laptop", description="a light laptop for travel", brand="Acme"),
            product("b", "Laptop sleeve in grey", attributes="neoprene grey"),
            product("c", "Acme printer", description="prints in colour", brand="Acme", price=300.0),
            product("d", "Black toner for printers", attributes="black"),
            product("e", "Wireless mouse", description="for a laptop"),
            product("f", "Desk lamp"),
        ]
    )
