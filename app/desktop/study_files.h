// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where a study is, or shall be, and opens, makes or copies it.
#pragma once

#include "app/desktop/desk.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace rozet::desktop {

class StudyFiles : public QObject
{
    Q_OBJECT

public:
    using Say = std::function<void(const QString& sentence, bool problem)>;

    /// The dialogs belong to the window.
    StudyFiles(Desk& desk, Say say, QWidget* window);

    void askForNew();
    void askForExisting();
    /// A copy of the open study.
    void askForCopy();

    [[nodiscard]] static bool isStudyFile(const QString& path);
    /// The files on this computer among what was dropped.
    [[nodiscard]] static QStringList filesIn(const QMimeData& dropped);

private:
    Desk& m_desk;
    Say m_say;
    QWidget* m_window;
};

} // namespace rozet::desktop
