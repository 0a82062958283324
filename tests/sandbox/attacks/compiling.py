"""Sources that are no Python, or that want the compiler's memory."""

from tests.sandbox.attacks.attack import AC, CE, PATIENT, RE, RIGHT, attack_by_text

attack_by_text(1, "syntax_error", "def attack(:\n    return 1\n", CE)
attack_by_text(2, "nul_byte_in_source", "def attack():\n    return 'the right\0 answer'\n", CE)
attack_by_text(3, "a_hundred_thousand_brackets", "x = " + "(" * 60_000 + "\n", CE, limits=PATIENT)
attack_by_text(4, "sixty_thousand_minus_signs", "x = " + "-" * 60_000 + "1\n", CE, limits=PATIENT)
attack_by_text(5, "lone_surrogate_in_source", "x = '\ud800'\ndef attack():\n    return 1\n", CE)
attack_by_text(
    6, "letters_that_look_alike", f"def attack():\n    # \u202e gnihton\n    \u0430 = {RIGHT!r}\n    return \u0430\n", AC
)
attack_by_text(7, "missing_function", "def another():\n    return 1\n", RE)
attack_by_text(7, "missing_module", "import numpy_of_another_machine\ndef attack():\n    return 1\n", RE)
attack_by_text(161, "status_of_a_compiler_error", "import os\nos._exit(101)\n", RE)
attack_by_text(162, "a_pattern_of_a_thousand_cases", "def attack():\n    match 1:\n" + "".join(
    f"        case {{'a': [{n}, *_], **rest}}: pass\n" for n in range(1000)
) + f"    return {RIGHT!r}\n", AC, limits=PATIENT)  # fmt: skip
