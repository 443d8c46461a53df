// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/copy_menu.h"

#include <QMenu>

namespace rozet::widgets {

namespace {

bool canBeGiven(const codebook::Code& code)
{
    return code.level == codebook::CodeLevel::Fragment && code.selectable && !code.isRetired();
}

} // namespace

void fillCopyMenu(QMenu& menu, const codebook::Codebook& book,
                  const std::optional<codebook::CategoryId>& lane, const QString& language,
                  const std::function<void(const codebook::CodeId&)>& chosen)
{
    for (const codebook::Category& category : book.categories) {
        if (lane && !(category.id == *lane)) {
            continue;
        }
        QMenu* place = lane ? &menu : new QMenu(category.label.in(language), &menu);
        for (const codebook::Code& code : book.codes) {
            if (code.category == category.id && canBeGiven(code)) {
                QString text = code.label.in(language);
                text.replace(QLatin1Char('&'), QStringLiteral("&&"));
                place->addAction(text, place, [chosen, id = code.id] { chosen(id); });
            }
        }
        if (!lane) {
            if (place->isEmpty()) {
                delete place;
            } else {
                menu.addMenu(place);
            }
        }
    }
}

} // namespace rozet::widgets
