"""A first draft of a plan from last period's Word plan. All that stands in the document is placed in the draft, or listed."""
