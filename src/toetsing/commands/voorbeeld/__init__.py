"""The scores that ship with a kader, as workbooks to practise with."""
