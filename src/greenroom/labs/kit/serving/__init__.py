"""From a model to a service: one feature function, checked requests, a champion that changes without a restart."""
