"""The pure room: values and total functions of the field.

Standard library only. No I/O, no clock, no logging, no pandas. Nothing here knows a file format, a terminal or a
report; everything outside is allowed to know this room.
"""
