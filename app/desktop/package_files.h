// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of coders: asks which, and makes, opens or collects them.
#pragma once

#include "app/desktop/desk.h"
#include "app/widgets/common/workbench.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace rozet::desktop {

class PackageFiles : public QObject
{
    Q_OBJECT

public:
    using Say = std::function<void(const QString& sentence, bool problem)>;
    using MakeBench = std::function<widgets::Workbench()>;

    /// The dialogs belong to the window. bench is asked for when a study is open.
    PackageFiles(Desk& desk, Say say, MakeBench bench, QWidget* window);

    void askForPackageToOpen();
    void askForPackagesToCollect();
    void make();
    void collect(const QStringList& files);
    /// Asks for the passphrase when the package is sealed, and where the study file shall come;
    /// then makes it and opens it.
    void open(const QString& package);
    /// The same without a question.
    void unpack(const QString& package, const QString& passphrase, const QString& study);
    /// Packages that were dropped: into the open study they are collected; without one, the first
    /// is opened.
    void take(const QStringList& packages);

    [[nodiscard]] static bool isPackage(const QString& path);

private:
    [[nodiscard]] bool mayLead() const;

    Desk& m_desk;
    Say m_say;
    MakeBench m_bench;
    QWidget* m_window;
};

} // namespace rozet::desktop
