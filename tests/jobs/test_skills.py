"""Which skills a posting asks for, and how much."""

import pytest

from tests.jobs.postings import asked, needs, of

POSTING = """# Data Person

Acme is hiring. You will join us.

## About us
Acme has used Kafka and Snowflake since 2014, and our customers love Excel.

## What you will do
- Train models with PyTorch

## Requirements
- 3+ years of Python; Terraform is a plus
- Experience with Docker and Kubernetes (Helm preferred)
- Degree in statistics or computer science, or equivalent experience with SQL

## Nice to have
- Rust

## Benefits
- Courses on anything from Scala to pottery
"""


def test_headings_come_first_then_words_of_the_sentence_then_the_default():
    read = {skill.name: (skill.need, skill.sure) for skill in of(POSTING).skills}
    assert read["python"] == ("must", "heading")
    assert read["terraform"] == ("can-learn", "cue")
    assert read["helm"] == ("can-learn", "cue")
    assert read["kubernetes"] == ("must", "heading")
    assert read["rust"] == ("can-learn", "heading")
    assert read["pytorch"] == ("must", "default")


def test_what_is_told_of_the_firm_is_not_asked_for():
    assert not {"kafka", "snowflake", "excel", "scala"} & needs(POSTING).keys()


def test_the_field_of_a_degree_is_no_skill():
    assert "statistics" not in needs(POSTING)
    assert "sql" in needs(POSTING)


def test_years_stand_with_what_they_are_of():
    years = {skill.name: skill.years for skill in of(POSTING).skills}
    assert years["python"] == 3
    assert years["docker"] is None


def test_the_mention_and_its_line_are_quoted_as_they_stand():
    posting = of(POSTING)
    (python,) = [skill for skill in posting.skills if skill.name == "python"]
    assert posting.text[python.span.start : python.span.end] == "Python"
    assert posting.quote(python.line) == "3+ years of Python;"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Python, Go or Java", {"python", "go", "java"}),
        ("Experience with Go", {"go"}),
        ("R", {"r"}),
        ("C, C++ and C#", {"c", "c++", "c#"}),
        ("PyTorch/TensorFlow/JAX", {"pytorch", "tensorflow", "jax"}),
        ("Spark, Ray and Airflow", {"spark", "ray", "airflow"}),
        ("A cloud (AWS, GCP or Azure)", {"cloud-computing", "aws", "gcp", "azure"}),
        ("Cursor, Claude Code or Copilot", {"cursor", "claude-code", "copilots"}),
        ("Kernels in CUDA and Triton", {"cuda", "triton"}),
        ("FastAPI, Flask or Django", {"fastapi", "flask", "django"}),
        ("Node.js and .NET", {"nodejs", ".net"}),
        ("Weights & Biases", {"weights-and-biases"}),
        ("k8s", {"kubernetes"}),
    ],
)
def test_names_in_lists(line, names):
    assert asked(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "You spark joy, go the extra mile and react quickly",
        "A ray of hope on the cursor of history",
        "You have a go-to-market mindset and excel in a fast-paced place",
        "You swift thinker, you kind soul",
        "We rest at noon and make things express",
        "You talk to C-level people and know R&D",
    ],
)
def test_common_words_are_no_skills(line):
    assert asked(line) == set()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Train models across many GPUs", "distributed-training"),
        ("Fine-tune LLMs for legal texts", "fine-tuning"),
        ("Put deep models into production", "model-deployment"),
        ("Optimise inference on GPUs", "inference-optimization"),
        ("Design and run A/B tests", "a-b-testing"),
        ("Monitor production models", "model-monitoring"),
        ("Build retrieval-augmented generation", "rag"),
        ("Work with vector stores", "vector-databases"),
    ],
)
def test_fields_are_known_in_the_words_of_postings(line, name):
    assert name in asked(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Evaluation of our agents", "llm-evaluation"),
        ("Evaluation on held-out data", "model-evaluation"),
        ("Monitoring and alerting for our services", "monitoring"),
        ("Monitoring for drift", "model-monitoring"),
    ],
)
def test_some_words_mean_what_their_line_is_about(line, name):
    text = f"# Data scientist\n\n## Requirements\n- {line}\n- Forecasting, regression, A/B tests\n"
    assert name in needs(text)


def test_colleagues_are_no_skills():
    assert asked("Work closely with backend engineers, data science teams and designers") == set()


def test_the_longest_name_is_meant():
    assert asked("Triton Inference Server") == {"triton-inference-server"}
    assert asked("Spark Streaming") == {"spark-streaming"}


def test_the_employers_own_name_is_no_skill():
    text = "# ML Engineer\n\n## About Databricks\nWe make things.\n\n## Requirements\n- Python\n- You know Databricks\n"
    assert "databricks" not in needs(text)


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Ideally you know Kafka", "can-learn"),
        ("Kafka is a plus", "can-learn"),
        ("Kafka would be great", "can-learn"),
        ("Bonus points for Kafka", "can-learn"),
        ("Experience with Kafka (preferred)", "can-learn"),
        ("Experience with Docker, Kafka (a plus)", "can-learn"),
        ("Experience with Kafka (Flink preferred)", "must"),
        ("Familiarity with Kafka", "must"),
        ("Experience with Kafka", "must"),
        ("Kafka is required", "must"),
    ],
)
def test_words_of_the_sentence_below_a_heading_for_musts(line, need):
    assert needs(f"# ML Engineer\n\n## Requirements\n- {line}\n- You apply for the position\n")["kafka"] == need


def test_a_nodding_acquaintance_can_be_learned_where_no_heading_says_otherwise():
    text = "# ML Engineer\n\n## What you will do\n- Exposure to Kafka is part of this position, apply\n"
    assert needs(text)["kafka"] == "can-learn"


def test_a_list_before_a_plus_is_a_plus_as_a_whole():
    text = "# ML Engineer\n\n## Requirements\n- Experience with Kafka, Flink or Beam is an advantage. You apply for the position.\n"
    assert {name: need for name, need in needs(text).items() if name != "machine-learning"} == dict.fromkeys(
        ("kafka", "flink", "beam"), "can-learn"
    )
