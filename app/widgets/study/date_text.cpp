// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/date_text.h"

#include <QLocale>

namespace rozet::widgets {

QDate readDate(const QString& text)
{
    for (const QString& format :
         {QLocale().dateFormat(QLocale::ShortFormat), QStringLiteral("d-M-yyyy"),
          QStringLiteral("d/M/yyyy"), QStringLiteral("yyyy-MM-dd")}) {
        const QDate date = QLocale().toDate(text, format);
        if (date.isValid() && date.year() > 1970) {
            return date;
        }
    }
    return {};
}

QString dateText(const QDate& date)
{
    return date.isValid() ? date.toString(QStringLiteral("d-M-yyyy")) : QString();
}

} // namespace rozet::widgets
