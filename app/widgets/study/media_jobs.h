// SPDX-License-Identifier: GPL-3.0-or-later
// Work with media files that takes a while, in the background: taking files into the study, and
// finding one that moved.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QStringList>

class QWidget;

namespace rozet::widgets {

/// Probes each file and adds a recording for it; files that are no recordings are told about in the
/// status line. One step of undo per file.
void addRecordings(const Workbench& bench, const QStringList& files,
                   const std::function<void(const study::RecordingId&)>& added);

/// Says that the recording's file lies here from now on. A file with other content or of another
/// length is linked only after the user was asked, and never when fragments would fall outside it.
void relinkRecording(const Workbench& bench, const study::RecordingId& recording,
                     const QString& file, QWidget* parent);

/// Where a file dialog for recordings begins: where the last one was, else beside the study.
[[nodiscard]] QString mediaFolder(const Workbench& bench);
/// The patterns of a file dialog for recordings.
[[nodiscard]] QString mediaFilter();
/// Asks for the file of this recording, and links it.
void chooseMediaFor(const Workbench& bench, const study::RecordingId& recording, QWidget* parent);

} // namespace rozet::widgets
