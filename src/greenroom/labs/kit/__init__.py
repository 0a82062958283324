"""The life-cycle of a model, stage by stage, made of the field's own libraries."""
