"""The columns of a telecom's customers, as the Telco table has them: names, categories and ranges. Nothing is imported."""

KEY = "customerID"
LABEL = "Churn"

_ADD_ON = ("No", "No internet service", "Yes")
CATEGORIES: dict[str, tuple[str, ...]] = {
    "gender": ("Female", "Male"),
    "Partner": ("No", "Yes"),
    "Dependents": ("No", "Yes"),
    "PhoneService": ("No", "Yes"),
    "MultipleLines": ("No", "No phone service", "Yes"),
    "InternetService": ("DSL", "Fiber optic", "No"),
    "OnlineSecurity": _ADD_ON,
    "OnlineBackup": _ADD_ON,
    "DeviceProtection": _ADD_ON,
    "TechSupport": _ADD_ON,
    "StreamingTV": _ADD_ON,
    "StreamingMovies": _ADD_ON,
    "Contract": ("Month-to-month", "One year", "Two year"),
    "PaperlessBilling": ("No", "Yes"),
    "PaymentMethod": ("Bank transfer (automatic)", "Credit card (automatic)", "Electronic check", "Mailed check"),
}
"""Every category that the model has seen, by column."""

RANGES: dict[str, tuple[float, float]] = {
    "SeniorCitizen": (0, 1),
    "tenure": (0, 120),
    "MonthlyCharges": (0, 250),
    "TotalCharges": (0, 30_000),
}
"""What is possible: months for ``tenure``, dollars for the charges."""

NUMBERS = tuple(RANGES)
INPUTS = (*NUMBERS, *CATEGORIES)
"""What a request for a prediction carries."""
