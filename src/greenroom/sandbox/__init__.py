"""Runs code that is not trusted: one seam, several tiers behind it, one conformance suite for all of them."""

from greenroom.sandbox.box import Box
from greenroom.sandbox.call import Call
from greenroom.sandbox.choosing import TIERS, Sandbox, choose
from greenroom.sandbox.limits import LONGEST_SOURCE, Limits
from greenroom.sandbox.ran import Ran
from greenroom.sandbox.served import Served

__all__ = ["LONGEST_SOURCE", "TIERS", "Box", "Call", "Limits", "Ran", "Sandbox", "Served", "choose"]
