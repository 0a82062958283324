"""A rehearsal: which question, what comes next, who judges. The doors put the questions and take the answers."""
