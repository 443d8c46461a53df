// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_view.h"

#include "app/widgets/rose/paint_rose.h"
#include "app/widgets/rose/rose_accessible.h"
#include "app/widgets/rose/rose_keys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace rozet::rose {

using codebook::LearyPoint;
using codebook::LearyPosition;
using study::Party;

namespace {

constexpr double kArrowStep = 0.05;
constexpr double kFineStep = 0.01;
constexpr double kMarkReach = 10; ///< pixels around a mark that count as the mark

Party other(Party party)
{
    return party == Party::Mentor ? Party::Student : Party::Mentor;
}

LearyPoint keptInside(LearyPoint point)
{
    const double radius = point.radius();
    return radius <= 1 ? point : LearyPoint{point.together / radius, point.above / radius};
}

/// Arrow steps must not leave 0.15000000000000002 in the study.
LearyPoint tidy(LearyPoint point)
{
    const auto thousandths = [](double value) { return std::round(value * 1000) / 1000 + 0.0; };
    return keptInside({thousandths(point.together), thousandths(point.above)});
}

} // namespace

struct RoseView::State
{
    codebook::LearyRose rose;
    QString language = QStringLiteral("nl");
    RoseMark mentor{Party::Mentor, std::nullopt, {}, true};
    RoseMark student{Party::Student, std::nullopt, {}, false};
    bool readOnly = false;
    bool sectors = false;
    bool dragging = false;
    bool draggedBand = false; ///< the press was on a name: the whole sector, also in point mode
    std::optional<LearyPosition> beforeDrag;
    QString hovered;

    RoseMark& mark(Party party) { return party == Party::Mentor ? mentor : student; }

    [[nodiscard]] Party active() const { return mentor.active ? Party::Mentor : Party::Student; }

    [[nodiscard]] std::vector<RoseMark> marks() const { return {mentor, student}; }
};

RoseView::RoseView(QWidget* parent) : QWidget(parent), m_state(std::make_unique<State>())
{
    installRoseAccessibility();
    setAccessibleName(tr("Leary rose"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

RoseView::~RoseView() = default;

void RoseView::setRose(const codebook::LearyRose& rose, const QString& language)
{
    m_state->rose = rose;
    m_state->language = language;
    m_state->hovered.clear();
    for (const Party party : {Party::Mentor, Party::Student}) {
        auto& position = m_state->mark(party).position;
        if (position && !rose.accepts(*position)) {
            position.reset();
        }
    }
    update();
}

const codebook::LearyRose& RoseView::rose() const
{
    return m_state->rose;
}

void RoseView::setPosition(Party party, std::optional<LearyPosition> position)
{
    if (position && !m_state->rose.accepts(*position)) {
        position.reset();
    }
    if (m_state->mark(party).position != position) {
        m_state->mark(party).position = position;
        update();
        announcePosition(*this);
    }
}

std::optional<LearyPosition> RoseView::position(Party party) const
{
    return m_state->mark(party).position;
}

void RoseView::setTrail(Party party, std::vector<LearyPoint> trail)
{
    m_state->mark(party).trail = std::move(trail);
    update();
}

void RoseView::setReadOnly(bool readOnly)
{
    m_state->readOnly = readOnly;
    m_state->dragging = false;
    setHovered({});
}

bool RoseView::isReadOnly() const
{
    return m_state->readOnly;
}

void RoseView::setSnapToSectors(bool snap)
{
    m_state->sectors = snap;
}

bool RoseView::snapsToSectors() const
{
    return m_state->sectors;
}

void RoseView::setActiveParty(Party party)
{
    if (party == m_state->active()) {
        return;
    }
    m_state->mentor.active = party == Party::Mentor;
    m_state->student.active = party == Party::Student;
    update();
    announcePosition(*this);
    Q_EMIT activePartyChanged(party);
}

Party RoseView::activeParty() const
{
    return m_state->active();
}

QSize RoseView::sizeHint() const
{
    return {280, 280};
}

QSize RoseView::minimumSizeHint() const
{
    return {180, 180};
}

QPointF RoseView::pixelOf(LearyPoint point) const
{
    return roseDisc(rect(), font()).pixelOf(point);
}

std::optional<LearyPoint> RoseView::pointAt(const QPointF& pixel) const
{
    const LearyPoint point = roseDisc(rect(), font()).pointAt(pixel);
    return point.isInDisc() ? std::optional(point) : std::nullopt;
}

QString RoseView::describe(Party party) const
{
    const auto placed = position(party);
    if (!placed) {
        return tr("%1: not placed").arg(partyName(party));
    }
    const codebook::LearySector* sector = m_state->rose.sector(placed->sector);
    const QString name =
        sector == nullptr ? tr("at the centre") : sector->label.in(m_state->language);
    if (!placed->point) {
        return tr("%1: %2").arg(partyName(party), name);
    }
    const auto part = [&](double value, const codebook::LocalizedText& plus,
                          const codebook::LocalizedText& minus) {
        return QStringLiteral("%1 %2").arg((value < 0 ? minus : plus).in(m_state->language),
                                           QLocale().toString(std::abs(value), 'f', 2));
    };
    return tr("%1: %2 (%3, %4)")
        .arg(partyName(party), name,
             part(placed->point->together, m_state->rose.together, m_state->rose.opposed),
             part(placed->point->above, m_state->rose.above, m_state->rose.below));
}

QString RoseView::axisName(Party party, bool aboveAxis) const
{
    const auto& rose = m_state->rose;
    return tr("%1: %2 to %3")
        .arg(partyName(party), (aboveAxis ? rose.below : rose.opposed).in(m_state->language),
             (aboveAxis ? rose.above : rose.together).in(m_state->language));
}

void RoseView::choose(const std::optional<LearyPosition>& position, bool finished)
{
    const Party party = m_state->active();
    if (m_state->mark(party).position != position) {
        m_state->mark(party).position = position;
        update();
        announcePosition(*this);
        if (position) {
            Q_EMIT positionChosen(party, *position);
        } else {
            Q_EMIT positionCleared(party);
        }
    }
    if (finished) {
        Q_EMIT choiceFinished(party);
    }
}

void RoseView::chooseByUser(LearyPoint point)
{
    if (m_state->readOnly || m_state->rose.isEmpty()) {
        return;
    }
    const auto placed = m_state->rose.positionAt(tidy(keptInside(point)));
    if (!placed) {
        return;
    }
    if (!m_state->sectors) {
        choose(placed, true);
    } else if (!placed->sector.isEmpty()) {
        choose(m_state->rose.positionIn(placed->sector), true);
    }
}

void RoseView::followPointer(const QPointF& place)
{
    LearyPoint point = keptInside(roseDisc(rect(), font()).pointAt(place));
    const auto placed = m_state->rose.positionAt(point);
    if (!placed) {
        return;
    }
    if (!m_state->sectors && !m_state->draggedBand) {
        choose(m_state->rose.positionAt(tidy(point)), false);
    } else if (!placed->sector.isEmpty()) {
        choose(m_state->rose.positionIn(placed->sector), false);
    }
}

void RoseView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_state->rose.isEmpty()) {
        event->ignore();
        return;
    }
    const QPointF place = event->position();
    const RoseDisc disc = roseDisc(rect(), font());
    const double distance = std::hypot(place.x() - disc.centre.x(), place.y() - disc.centre.y());
    if (distance > disc.bandOuter) {
        if (disc.mentorLegend.contains(place)) {
            setActiveParty(Party::Mentor);
        } else if (disc.studentLegend.contains(place)) {
            setActiveParty(Party::Student);
        }
        return;
    }
    // A mark that is grabbed does not jump to the pointer, but the active one wins where both lie.
    const auto isOn = [&](Party party) {
        const auto point = markPoint(m_state->rose, m_state->marks(), party);
        return point && QLineF(disc.pixelOf(*point), place).length() <= kMarkReach;
    };
    const Party passive = other(m_state->active());
    const bool grabbed = !isOn(m_state->active()) && isOn(passive);
    if (grabbed) {
        setActiveParty(passive);
    }
    if (m_state->readOnly) {
        return;
    }
    m_state->dragging = true;
    m_state->draggedBand = distance > disc.radius;
    m_state->beforeDrag = m_state->mark(m_state->active()).position;
    if (!grabbed) {
        followPointer(place);
    }
}

void RoseView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(m_state->readOnly ? QString() : sectorUnder(event->position()));
    if (m_state->dragging) {
        followPointer(event->position());
    }
}

void RoseView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_state->dragging) {
        m_state->dragging = false;
        if (m_state->mark(m_state->active()).position != m_state->beforeDrag) {
            Q_EMIT choiceFinished(m_state->active());
        }
    }
}

void RoseView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered({});
}

void RoseView::setHovered(const QString& sector)
{
    if (m_state->hovered != sector) {
        m_state->hovered = sector;
        update();
    }
}

QString RoseView::sectorUnder(const QPointF& place) const
{
    const RoseDisc disc = roseDisc(rect(), font());
    const LearyPoint point = disc.pointAt(place);
    if (point.radius() * disc.radius > disc.bandOuter) {
        return {};
    }
    const auto angle = point.angleDegrees();
    const codebook::LearySector* sector = angle ? m_state->rose.sectorAt(*angle) : nullptr;
    return sector == nullptr ? QString() : sector->id;
}

bool RoseView::usesKey(const QKeyEvent& event) const
{
    const auto modifiers =
        event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return !m_state->readOnly;
    case Qt::Key_M:
    case Qt::Key_S:
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return !m_state->readOnly;
    case Qt::Key_Escape:
        return m_state->dragging;
    default:
        return !m_state->readOnly && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    }
}

bool RoseView::event(QEvent* event)
{
    // While the rose has the focus its keys go before those of the window (digits are codes there).
    if (event->type() == QEvent::ShortcutOverride && usesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* sector = m_state->rose.sector(sectorUnder(help->pos()));
        if (sector == nullptr) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(),
                               sector->label.in(m_state->language).toHtmlEscaped(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void RoseView::keyPressEvent(QKeyEvent* event)
{
    if (!usesKey(*event) || m_state->rose.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        moveByArrow(-1, 0, fine);
        break;
    case Qt::Key_Right:
        moveByArrow(1, 0, fine);
        break;
    case Qt::Key_Up:
        moveByArrow(0, 1, fine);
        break;
    case Qt::Key_Down:
        moveByArrow(0, -1, fine);
        break;
    case Qt::Key_M:
        setActiveParty(Party::Mentor);
        break;
    case Qt::Key_S:
        setActiveParty(Party::Student);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        choose(std::nullopt, m_state->mark(m_state->active()).position.has_value());
        break;
    case Qt::Key_Escape:
        m_state->dragging = false;
        choose(m_state->beforeDrag, true);
        break;
    case Qt::Key_5:
        if (!m_state->sectors) {
            chooseByUser(LearyPoint());
        }
        break;
    default: {
        const auto& now = m_state->mark(m_state->active()).position;
        const QString chosen = now && !now->point ? now->sector : QString();
        if (const auto* sector = sectorOfDigit(m_state->rose, event->key() - Qt::Key_0, chosen)) {
            choose(m_state->rose.positionIn(sector->id), true);
        }
        break;
    }
    }
}

void RoseView::moveByArrow(int together, int above, bool fine)
{
    const auto& now = m_state->mark(m_state->active()).position;
    if (m_state->sectors) {
        const bool clockwise = together > 0 || above < 0;
        const auto* sector = now ? neighbourSector(m_state->rose, now->sector, clockwise)
                                 : sectorOfDigit(m_state->rose, 8, QString());
        if (sector != nullptr) {
            choose(m_state->rose.positionIn(sector->id), true);
        }
        return;
    }
    const LearyPoint from = now ? m_state->rose.pointOf(*now).value_or(LearyPoint()) : LearyPoint();
    const double step = fine ? kFineStep : kArrowStep;
    chooseByUser({from.together + together * step, from.above + above * step});
}

void RoseView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RoseView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RoseView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    update();
}

void RoseView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    RoseLook look;
    look.language = m_state->language;
    look.palette = palette();
    look.hoveredSector = m_state->hovered;
    look.focused = hasFocus();
    look.enabled = isEnabled();
    if (m_state->rose.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("This codebook has no Leary rose."));
        return;
    }
    paintRose(painter, rect(), m_state->rose, m_state->marks(), look);
}

} // namespace rozet::rose
