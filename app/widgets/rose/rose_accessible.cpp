// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_accessible.h"

#include "app/widgets/rose/rose_view.h"

#include <QAccessibleWidget>
#include <QWindow>

#include <algorithm>
#include <array>
#include <cmath>

namespace rozet::rose {

using codebook::LearyPoint;
using study::Party;

namespace {

enum class Axis { Together, Above };

class AxisAccessible final : public QAccessibleInterface, public QAccessibleValueInterface
{
public:
    AxisAccessible(RoseView* view, Party party, Axis axis)
        : m_view(view), m_party(party), m_axis(axis)
    {
    }

    bool isValid() const override { return m_view != nullptr; }

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

    QAccessible::Role role() const override { return QAccessible::Slider; }

    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name) {
            return m_view->axisName(m_party, m_axis == Axis::Above);
        }
        return kind == QAccessible::Value ? m_view->describe(m_party) : QString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State result;
        result.focusable = true;
        result.readOnly = m_view->isReadOnly();
        result.focused = m_view->hasFocus() && m_view->activeParty() == m_party;
        return result;
    }

    QRect rect() const override
    {
        const QPoint corner = m_view->mapToGlobal(QPoint(0, 0));
        return {corner, m_view->size()};
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : nullptr;
    }

    QVariant currentValue() const override
    {
        const auto point = pointNow();
        if (!point) {
            return {};
        }
        return m_axis == Axis::Together ? point->together : point->above;
    }

    void setCurrentValue(const QVariant& value) override
    {
        bool isNumber = false;
        const double wanted = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(wanted) || m_view->isReadOnly()) {
            return;
        }
        LearyPoint point = pointNow().value_or(LearyPoint());
        (m_axis == Axis::Together ? point.together : point.above) = std::clamp(wanted, -1.0, 1.0);
        m_view->setActiveParty(m_party);
        m_view->chooseByUser(point);
    }

    QVariant maximumValue() const override { return 1.0; }

    QVariant minimumValue() const override { return -1.0; }

    QVariant minimumStepSize() const override { return 0.05; }

private:
    std::optional<LearyPoint> pointNow() const
    {
        const auto position = m_view->position(m_party);
        return position ? m_view->rose().pointOf(*position) : std::nullopt;
    }

    RoseView* m_view;
    Party m_party;
    Axis m_axis;
};

class RoseAccessible final : public QAccessibleWidget
{
public:
    explicit RoseAccessible(RoseView* view)
        : QAccessibleWidget(view, QAccessible::Grouping, view->accessibleName()), m_view(view)
    {
        std::size_t place = 0;
        for (const Party party : {Party::Mentor, Party::Student}) {
            for (const Axis axis : {Axis::Together, Axis::Above}) {
                m_axes[place++] =
                    QAccessible::registerAccessibleInterface(new AxisAccessible(view, party, axis));
            }
        }
    }

    ~RoseAccessible() override
    {
        for (const QAccessible::Id id : m_axes) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return static_cast<int>(m_axes.size()); }

    QAccessibleInterface* child(int index) const override
    {
        return index < 0 || index >= childCount()
                   ? nullptr
                   : QAccessible::accessibleInterface(m_axes[static_cast<std::size_t>(index)]);
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index) == wanted) {
                return index;
            }
        }
        return -1;
    }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) {
            return m_view->describe(m_view->activeParty());
        }
        return QAccessibleWidget::text(kind);
    }

private:
    RoseView* m_view;
    std::array<QAccessible::Id, 4> m_axes = {};
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    if (auto* view = qobject_cast<RoseView*>(object)) {
        return new RoseAccessible(view);
    }
    return nullptr;
}

} // namespace

void installRoseAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announcePosition(RoseView& view)
{
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(&view, view.describe(view.activeParty()));
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace rozet::rose
