// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/draft_words.h"

#include <cmath>

namespace rozet::workflow {

QString DraftWords::length(double seconds) const
{
    const auto whole = static_cast<qint64>(std::llround(seconds));
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 3600;
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
    };
    if (whole < kMinute) {
        return QStringLiteral("%1 s").arg(whole);
    }
    if (whole < kHour) {
        return QStringLiteral("%1 min %2 s").arg(whole / kMinute).arg(two(whole % kMinute));
    }
    return QStringLiteral("%1 %2 %3 min")
        .arg(whole / kHour)
        .arg(pick("u", "h"), two(whole % kHour / kMinute));
}

QString DraftWords::times(qint64 count) const
{
    if (count == 1) {
        return pick("1 keer", "once");
    }
    return pick("%1 keer", "%1 times").arg(count);
}

QString DraftWords::quoted(const QString& text) const
{
    return pick("‘%1’", "“%1”").arg(text);
}

QString DraftWords::number(double value) const
{
    constexpr int kDecimals = 2;
    QString text = QString::number(value, 'f', kDecimals);
    if (m_words.isDutch()) {
        text.replace(u'.', u',');
    }
    return text;
}

QString DraftWords::partyKey(study::Party party)
{
    return party == study::Party::Mentor ? QStringLiteral("mentor") : QStringLiteral("student");
}

QString DraftWords::party(study::Party party) const
{
    return party == study::Party::Mentor ? pick("De mentor", "The mentor")
                                         : pick("De leerling", "The student");
}

QString DraftWords::partyInside(study::Party party) const
{
    return party == study::Party::Mentor ? pick("de mentor", "the mentor")
                                         : pick("de leerling", "the student");
}

QString DraftWords::sector(const codebook::LearyRose& rose, const QString& id) const
{
    const codebook::LearySector* sector = rose.sector(id);
    if (id.isEmpty()) {
        return pick("in het midden", "in the middle");
    }
    return pick("in ‘%1’", "in “%1”")
        .arg(sector == nullptr || sector->label.isEmpty() ? id : sector->label.in(m_language));
}

QString DraftWords::point(const codebook::LearyRose& rose, const codebook::LearyPoint& at) const
{
    const auto axis = [&](double value, const codebook::LocalizedText& positive,
                          const codebook::LocalizedText& negative, const QString& ifPositive,
                          const QString& ifNegative) {
        const codebook::LocalizedText& name = value < 0 ? negative : positive;
        const QString word =
            name.isEmpty() ? (value < 0 ? ifNegative : ifPositive) : name.in(m_language).toLower();
        return QStringLiteral("%1 %2").arg(word, number(std::abs(value)));
    };
    return QStringLiteral("%1, %2").arg(
        axis(at.together, rose.together, rose.opposed, pick("samen", "together"),
             pick("tegen", "opposed")),
        axis(at.above, rose.above, rose.below, pick("boven", "above"), pick("onder", "below")));
}

} // namespace rozet::workflow
