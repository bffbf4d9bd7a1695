"""What documents are put together from: one part of the plan as blocks each, or one duty of numbering and links."""
