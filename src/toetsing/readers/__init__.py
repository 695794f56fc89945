"""From outside to domain values: kader files, workbooks and text files. Every reader returns values and meldingen."""
