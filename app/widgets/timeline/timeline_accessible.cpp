// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/timeline_accessible.h"

#include "app/widgets/timeline/timeline_view.h"
#include "app/widgets/timeline/view_state.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QWindow>

namespace rozet::timeline {

class ItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(rozet::timeline::ItemAccessible)

public:
    /// place: in the order of the stack, which holds as long as the items are not replaced.
    ItemAccessible(TimelineView* view, int place)
        : m_view(view), m_generation(view->state().generation), m_place(place)
    {
    }

    bool isValid() const override
    {
        return m_view != nullptr && m_view->state().generation == m_generation &&
               m_place < static_cast<int>(m_view->state().stack.order().size());
    }

    QObject* object() const override { return nullptr; }

    QWindow* window() const override { return parent()->window(); }

    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }

    QAccessibleInterface* child(int) const override { return nullptr; }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QAccessible::Role role() const override { return QAccessible::ListItem; }

    void setText(QAccessible::Text, const QString&) override {}

    int place() const { return m_place; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const Item& item = shown();
        if (kind == QAccessible::Description) {
            return item.description;
        }
        if (kind != QAccessible::Name) {
            return {};
        }
        const QString code = item.label.isEmpty() ? item.shortText : item.label;
        const QString from = clockText(item.span.start, 1);
        if (item.running) {
            return tr("%1, from %2, still running").arg(code, from);
        }
        if (item.span.isPoint()) {
            return tr("%1, at %2").arg(code, from);
        }
        return tr("%1, from %2 to %3").arg(code, from, clockText(item.span.end, 1));
    }

    QAccessible::State state() const override
    {
        QAccessible::State result;
        if (!isValid()) {
            result.invalid = true;
            return result;
        }
        const ViewState& view = m_view->state();
        result.selectable = true;
        result.multiSelectable = true;
        result.focusable = true;
        result.readOnly = view.readOnly;
        result.selected = view.isSelected(index());
        result.focused = m_view->hasFocus() && view.current == index();
        const QRectF area = view.lanesArea;
        result.offscreen = !area.intersects(view.rectOf(index()));
        return result;
    }

    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const ViewState& view = m_view->state();
        const QRect inside = view.rectOf(index()).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface) {
            return static_cast<QAccessibleActionInterface*>(this);
        }
        return nullptr;
    }

    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }

    void doAction(const QString& name) override
    {
        if (!isValid()) {
            return;
        }
        if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->moveCurrentTo(index(), false);
        } else if (name == pressAction()) {
            m_view->moveCurrentTo(index(), false);
            const study::FragmentId fragment = m_view->currentFragment();
            Q_EMIT m_view->fragmentActivated(fragment);
        }
    }

    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    int index() const { return m_view->state().stack.order()[static_cast<std::size_t>(m_place)]; }

    const Item& shown() const { return m_view->state().item(index()); }

    TimelineView* m_view;
    int m_generation;
    int m_place;
};

class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::List, view->accessibleName()), m_view(view)
    {
    }

    ~TimelineAccessible() override { forget(); }

    int childCount() const override
    {
        return static_cast<int>(m_view->state().stack.order().size());
    }

    QAccessibleInterface* child(int place) const override
    {
        if (place < 0 || place >= childCount()) {
            return nullptr;
        }
        if (m_generation != m_view->state().generation) {
            forget();
            m_generation = m_view->state().generation;
        }
        auto known = m_children.constFind(place);
        if (known == m_children.constEnd()) {
            auto* item = new ItemAccessible(m_view, place);
            known = m_children.insert(place, QAccessible::registerAccessibleInterface(item));
        }
        return QAccessible::accessibleInterface(*known);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* item = dynamic_cast<const ItemAccessible*>(child);
        return item == nullptr || !item->isValid() ? -1 : item->place();
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint place = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        return child(m_view->state().stack.orderOf(m_view->state().itemAt(place)));
    }

    QAccessibleInterface* focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->state().stack.orderOf(m_view->state().current))
                                  : nullptr;
    }

    QAccessible::State state() const override
    {
        QAccessible::State result = QAccessibleWidget::state();
        result.multiSelectable = true;
        result.readOnly = m_view->state().readOnly;
        return result;
    }

private:
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_children)) {
            QAccessible::deleteAccessibleInterface(id);
        }
        m_children.clear();
    }

    TimelineView* m_view;
    mutable int m_generation = -1;
    mutable QHash<int, QAccessible::Id> m_children;
};

namespace {

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    if (auto* view = qobject_cast<TimelineView*>(object)) {
        return new TimelineAccessible(view);
    }
    return nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceItemsReplaced(TimelineView& view)
{
    if (QAccessible::isActive()) {
        QAccessibleEvent event(&view, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void announceCurrent(TimelineView& view)
{
    if (!QAccessible::isActive()) {
        return;
    }
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface* item = list == nullptr ? nullptr : list->focusChild();
    if (item != nullptr) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace rozet::timeline
