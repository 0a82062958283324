"""The lexicon of skills, held to its own rules."""

import re
from collections import Counter

from greenroom.jobs.lexicon import label_of, lexicon, name_of
from greenroom.jobs.phrases import keys_of


def test_it_knows_more_than_seven_hundred_skills_in_families():
    assert len(lexicon().concepts) >= 700
    assert lexicon().names >= 2500
    assert len({concept.family for concept in lexicon().concepts.values()}) >= 8


def test_names_are_lower_case_and_hyphenated():
    for name in lexicon().concepts:
        assert re.fullmatch(r"[a-z0-9.+#]+(-[a-z0-9.+#]+)*", name), name


def test_every_name_finds_itself_by_its_label():
    lost = [name for name, concept in lexicon().concepts.items() if name_of(concept.label) != name]
    assert lost == []


def test_no_words_mean_two_skills():
    means: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for first, entries in lexicon().phrases._by_first.items():
        for rest, meaning in entries:
            means.setdefault((first, *rest), set()).add(meaning.names)
    assert {words: names for words, names in means.items() if len(names) > 1} == {}


def test_aliases_fold_into_one_name():
    assert name_of("k8s") == name_of("Kubernetes") == "kubernetes"
    assert name_of("sklearn") == "scikit-learn"
    assert name_of("A/B tests") == "a-b-testing"
    assert name_of("vector stores") == name_of("vector DB") == "vector-databases"
    assert name_of("Large Language Models") == "llm"


def test_an_experimentation_platform_is_no_a_b_testing():
    assert name_of("experimentation platform") != "a-b-testing"


def test_a_skill_that_nobody_foresaw_keeps_its_own_name():
    assert name_of("Quantum Basket Weaving") == "quantum-basket-weaving"
    assert label_of("quantum-basket-weaving") == "quantum basket weaving"


def test_spellings_and_plurals_compare_alike():
    assert keys_of("Optimisation") == keys_of("optimization")
    assert keys_of("data pipelines") == keys_of("data pipeline")
    assert keys_of("modelling") == keys_of("modeling")


def test_hardly_any_alias_is_written_twice():
    counts = Counter(
        (first, *rest, meaning.names) for first, entries in lexicon().phrases._by_first.items() for rest, meaning in entries
    )
    assert sum(number - 1 for number in counts.values()) < 0.1 * lexicon().names
