// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/method_page.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rozet::widgets {

void showMethodPage(const QStringList& names, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("MethodPage", "How is this computed?"));
    dialog->resize(660, 600);
    auto* page = new QTextBrowser(dialog);
    page->setAccessibleName(dialog->windowTitle());
    page->setOpenLinks(false);
    QString text;
    for (const QString& name : names) {
        QFile file(QStringLiteral(":/methods/%1.md").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            text += QString::fromUtf8(file.readAll()) + QStringLiteral("\n\n");
        }
    }
    page->setMarkdown(text);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(page);
    dialog->show();
}

} // namespace rozet::widgets
