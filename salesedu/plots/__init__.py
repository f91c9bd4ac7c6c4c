"""Pictures of a topic's result: matplotlib figures that are drawn once and moved afterwards."""
