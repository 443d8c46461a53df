// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/error_text.h"

#include "core/workflow/error_sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace rozet::workflow {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr qsizetype kLongestField = 300;

/// Safe to print on one line of a terminal, whatever a file contained.
QString plain(const QString& text)
{
    QString clean;
    for (const QChar c : text.left(kLongestField)) {
        const QChar::Category category = c.category();
        const bool shown = category != QChar::Other_Control && category != QChar::Other_Format;
        if (shown) {
            clean += c;
        } else if (c.isSpace()) {
            clean += u' ';
        }
    }
    clean = clean.trimmed();
    return text.size() > kLongestField ? clean + QStringLiteral("...") : clean;
}

/// Some errors carry their facts as English phrases; those are translated where a translation is.
QString fact(const QString& text)
{
    const QByteArray key = text.toUtf8();
    QString shown = plain(QCoreApplication::translate("ErrorFacts", key.constData()));
    if (shown.endsWith(u'.') && !shown.endsWith(QStringLiteral(".."))) {
        shown.chop(1);
    }
    return shown;
}

bool isAboutMedia(ErrorCode code)
{
    return code >= ErrorCode::MediaNotRecognised && code <= ErrorCode::MediaKnown;
}

/// A number in front is a row of a table, or a frame of a recording; what follows says more: the
/// column ("3, start") or the moment ("2 (0:16:40.000)").
QString placeOf(const Error& error)
{
    const QString& where = error.where;
    const auto digitsEnd =
        std::find_if_not(where.begin(), where.end(), [](QChar sign) { return sign.isDigit(); });
    const QString number = where.left(digitsEnd - where.begin());
    const QString rest = where.mid(number.size());
    const bool isPlace =
        !number.isEmpty() && (rest.isEmpty() || rest.startsWith(QLatin1String(", ")) ||
                              rest.startsWith(QLatin1String(" (")));
    if (!isPlace) {
        return fact(where);
    }
    return (isAboutMedia(error.code) ? ErrorText::tr("frame %1") : ErrorText::tr("row %1"))
               .arg(number) +
           (rest.startsWith(u' ') ? QStringLiteral(" ") : QString()) + plain(rest);
}

} // namespace

QString errorText(const Error& error)
{
    QStringList place;
    if (!error.subject.isEmpty()) {
        place += plain(error.subject);
    }
    if (!error.where.isEmpty()) {
        place += placeOf(error);
    }
    const ErrorSentence sentence = errorSentence(error.code);
    QString text = sentence.text;
    if (!error.found.isEmpty()) {
        text += u' ' + sentence.found.arg(fact(error.found));
    }
    if (!error.expected.isEmpty()) {
        text += u' ' + sentence.expected.arg(fact(error.expected));
    }
    if (place.isEmpty()) {
        text[0] = text[0].toUpper();
        return text;
    }
    return place.join(QStringLiteral(", ")) + QStringLiteral(": ") + text;
}

} // namespace rozet::workflow
