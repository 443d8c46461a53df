// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/error_text.h"

#include "core/workflow/error_sentence.h"

#include <QCoreApplication>

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

QString placeOf(const QString& where)
{
    bool isNumber = false;
    (void)where.toLongLong(&isNumber);
    return isNumber ? ErrorText::tr("row %1").arg(where) : fact(where);
}

} // namespace

QString errorText(const Error& error)
{
    QStringList place;
    if (!error.subject.isEmpty()) {
        place += plain(error.subject);
    }
    if (!error.where.isEmpty()) {
        place += placeOf(error.where);
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
