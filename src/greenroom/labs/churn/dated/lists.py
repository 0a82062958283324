"""Whom an offer reaches: the riskiest, or those whom it is likeliest to keep, as a trial tells before and after."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from greenroom.labs.churn.dated import worlds
from greenroom.labs.churn.dated.worlds import Trial
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.kit.worlds import World

PILOT_WEEK, TRIAL_WEEK = 22, 34
"""The models learn from a pilot before the holidays; their lists are tried after them."""

SHARE = 0.2
RISK, UPLIFT = "riskiest", "uplift"
LISTS = (RISK, UPLIFT)


class Tried(NamedTuple):
    """Each member's scores by both lists, what an offer is worth to each by lot (unbiased, noisy), and the channel."""

    scores: dict[str, np.ndarray]
    worth: np.ndarray
    channel: np.ndarray
    left: np.ndarray
    offered: np.ndarray


def tried(world: World, pilot: int, members: int, seed: int) -> Tried:
    """Learns from a pilot, scores the members of a later trial, and reads from the trial what an offer is worth to each."""
    learned = worlds.trial(world, pilot, PILOT_WEEK, seed)
    later = worlds.trial(world, members, TRIAL_WEEK, seed)
    risk = risk_of(learned, ~learned.offered)
    kept = risk_of(learned, learned.offered)
    alone, with_offer = leaving(risk, later), leaving(kept, later)
    return Tried({RISK: alone, UPLIFT: alone - with_offer}, _worth(later, learned), later.channel, later.left, later.offered)


def over_anybody(tried: Tried, name: str, share: float = SHARE, channel: str = "") -> Interval:
    """Dollars that an offer to the list brings more than one to anybody, for each offer; within a channel if one is named."""
    among = _among(tried, channel)
    return _mean(tried.worth[among] * (_weights(tried.scores[name][among], share) - 1))


def over_list(tried: Tried, name: str, other: str, share: float = SHARE, channel: str = "") -> Interval:
    """Dollars that an offer to one list brings more than one to another list of the same length."""
    among = _among(tried, channel)
    weights = _weights(tried.scores[name][among], share) - _weights(tried.scores[other][among], share)
    return _mean(tried.worth[among] * weights)


def profit(tried: Tried, name: str, share: float = SHARE, channel: str = "") -> Interval:
    """Dollars that an offer to the list brings, its price paid."""
    among = _among(tried, channel)
    return _mean((tried.worth[among] - worlds.OFFER) * _weights(tried.scores[name][among], share))


def _mean(values: np.ndarray) -> Interval:
    """The mean of independent values with its normal interval."""
    value, half = float(values.mean()), float(1.96 * values.std(ddof=1) / np.sqrt(len(values)))
    return Interval(value, value - half, value + half)


def _weights(score: np.ndarray, share: float) -> np.ndarray:
    """Those on the list count as much as all together do; the others nothing."""
    listed = np.zeros(len(score))
    listed[np.argsort(-score, kind="stable")[: round(share * len(score))]] = 1
    weights: np.ndarray = listed / listed.mean()
    return weights


def _among(tried: Tried, channel: str) -> np.ndarray:
    everybody: np.ndarray = np.ones(len(tried.worth), bool)
    return everybody if not channel else everybody & (tried.channel == worlds.CHANNELS.index(channel))


def _worth(trial: Trial, pilot: Trial) -> np.ndarray:
    """Dollars by lot: (dollars - expected) (offered - 1/2) / (1/4), whose mean over any list is the offer's effect there.

    The weighting of Horvitz and Thompson (1952) with a known chance of 1/2; what is expected comes from the pilot alone, so it
    takes noise out and brings no bias in.
    """
    expected = LinearRegression().fit(_columns(pilot), pilot.dollars).predict(_columns(trial))
    worth: np.ndarray = (trial.dollars - expected) * (trial.offered - 0.5) / 0.25
    return worth


def risk_of(trial: Trial, among: np.ndarray) -> Pipeline:
    """A logistic regression of leaving, on some of a trial's members."""
    model = make_pipeline(StandardScaler(), LogisticRegression(solver="newton-cholesky"))
    return model.fit(_columns(trial)[among], trial.left[among])


def leaving(model: Pipeline, trial: Trial) -> np.ndarray:
    """The chance of leaving of every member of a trial."""
    leaving: np.ndarray = model.predict_proba(_columns(trial))[:, 1]
    return leaving


def _columns(trial: Trial) -> pd.DataFrame:
    """The features, and each of them again for the second channel, so that channels may differ in everything."""
    seen = np.log1p(trial.features)
    return pd.concat([seen, seen.assign(channel=1.0).mul(trial.channel, axis=0).add_suffix("_by_channel")], axis=1)
