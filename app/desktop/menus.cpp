// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/menus.h"

#include "app/widgets/common/action_set.h"
#include "app/widgets/common/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace rozet::desktop {

void buildMenus(QMenuBar& bar, widgets::ActionSet& actions)
{
    QMenu* menu = nullptr;
    QString group;
    for (const session::ActionSpec& spec : session::allActions()) {
        if (menu == nullptr || session::actionGroup(spec) != group) {
            group = session::actionGroup(spec);
            menu = bar.addMenu(group);
        }
        menu->addAction(actions.action(spec.id));
    }
    bar.setAccessibleName(QCoreApplication::translate("Menus", "Menus"));
    actions.action("edit.undo")->setIcon(widgets::icon(QStringLiteral("undo")));
    actions.action("edit.redo")->setIcon(widgets::icon(QStringLiteral("redo")));
    for (const char* id :
         {"view.system", "view.light", "view.dark", "view.dutch", "view.english"}) {
        actions.action(id)->setCheckable(true);
    }
}

} // namespace rozet::desktop
