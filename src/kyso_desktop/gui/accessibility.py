"""What screen readers are told of the controls that are our own; Qt tells them of the rest."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES = {
    "MainWindow": QAccessible.Role.Window,
    "PageCanvas": QAccessible.Role.Document,
    "MarkHandle": QAccessible.Role.Graphic,
    "Notice": QAccessible.Role.AlertMessage,
    "VerdictBanner": QAccessible.Role.AlertMessage,
    "FindingRow": QAccessible.Role.ListItem,
    "BarChart": QAccessible.Role.Chart,
    "StepLine": QAccessible.Role.StatusBar,
}


def interface_of(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of a widget of that class; its name and description stay those that it was given."""
    role = ROLES.get(kind)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None


def install() -> None:
    """From now on our own controls have roles of their own."""
    QAccessible.installFactory(interface_of)
