// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/verdict_look.h"

#include "app/widgets/timeline/timeline_colours.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace rozet::widgets {

using agreement::Verdict;

namespace {

constexpr int kSwatch = 24;
constexpr int kGap = 6;
constexpr int kBetween = 18;

QString words(const char* text)
{
    return QCoreApplication::translate("Verdict", text);
}

} // namespace

VerdictLook verdictLook(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return {
            words(QT_TRANSLATE_NOOP("Verdict", "the same")),
            words(QT_TRANSLATE_NOOP("Verdict", "The same codes, with enough overlap: they agree.")),
            QStringLiteral("="), QColor(0x00, 0x8a, 0x5c), Qt::SolidPattern};
    case Verdict::DifferentCode:
        return {words(QT_TRANSLATE_NOOP("Verdict", "another code")),
                words(QT_TRANSLATE_NOOP("Verdict",
                                        "The same moment, but the coders gave other codes.")),
                QStringLiteral("≠"), QColor(0xd5, 0x5e, 0x00), Qt::BDiagPattern};
    case Verdict::Boundary:
        return {words(QT_TRANSLATE_NOOP("Verdict", "borders")),
                words(QT_TRANSLATE_NOOP("Verdict", "They overlap, but less than is asked for.")),
                QStringLiteral("↔"), QColor(0x00, 0x72, 0xb2), Qt::VerPattern};
    case Verdict::Unmatched:
        return {words(QT_TRANSLATE_NOOP("Verdict", "one coder only")),
                words(QT_TRANSLATE_NOOP("Verdict", "Not every coder has a fragment here.")),
                QStringLiteral("1"), QColor(0xaa, 0x4a, 0x9b), Qt::Dense5Pattern};
    }
    return {};
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return QStringLiteral("same");
    case Verdict::DifferentCode:
        return QStringLiteral("different_code");
    case Verdict::Boundary:
        return QStringLiteral("boundary");
    case Verdict::Unmatched:
        break;
    }
    return QStringLiteral("unmatched");
}

VerdictLegend::VerdictLegend(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QStringList names;
    for (const Verdict verdict : kVerdicts) {
        const VerdictLook look = verdictLook(verdict);
        names << look.sign + u' ' + look.name;
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int VerdictLegend::widthOf(const VerdictLook& look) const
{
    return kSwatch + kGap + fontMetrics().horizontalAdvance(look.name) + kBetween;
}

QSize VerdictLegend::sizeHint() const
{
    int width = 0;
    for (const Verdict verdict : kVerdicts) {
        width += widthOf(verdictLook(verdict));
    }
    return {width, fontMetrics().height() + 8};
}

QSize VerdictLegend::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

bool VerdictLegend::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        int x = 0;
        for (const Verdict verdict : kVerdicts) {
            const VerdictLook look = verdictLook(verdict);
            x += widthOf(look);
            if (help->pos().x() < x) {
                QToolTip::showText(help->globalPos(), look.help, this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

void VerdictLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const timeline::TimelineColours colours(palette());
    int x = 0;
    for (const Verdict verdict : kVerdicts) {
        const VerdictLook look = verdictLook(verdict);
        const timeline::Tone& tone = colours.tone(look.colour);
        const QRectF box(x + 0.5, 3.5, kSwatch - 1, height() - 8);
        painter.setPen(QPen(tone.strong, 1));
        painter.setBrush(tone.fill);
        painter.drawRoundedRect(box, 3, 3);
        if (look.pattern != Qt::SolidPattern) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QBrush(tone.pattern, look.pattern));
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2);
            const double half = fontMetrics().horizontalAdvance(look.sign) / 2.0 + 2;
            painter.setBrush(tone.fill);
            painter.drawRect(
                QRectF(box.center().x() - half, box.top() + 1, 2 * half, box.height() - 2));
        }
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(colours.text);
        painter.drawText(box, Qt::AlignCenter, look.sign);
        painter.setFont(font());
        painter.drawText(QRectF(x + kSwatch + kGap, 0, width() - x, height()),
                         Qt::AlignLeft | Qt::AlignVCenter, look.name);
        x += widthOf(look);
    }
}

} // namespace rozet::widgets
