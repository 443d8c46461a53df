// SPDX-License-Identifier: GPL-3.0-or-later
// From a key of a code to the fragment on the screen: the real window with a recording that has
// 1,000 and 10,000 fragments already. The time runs from the key event to the end of the painting
// it leads to. Median and 99th percentile of 300 presses, in milliseconds of the clock and of this
// thread's processor.
#include "app/desktop/desk.h"
#include "app/desktop/main_window.h"
#include "app/desktop/window_keeper.h"
#include "app/player/fake_player.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/timeline/timeline_view.h"
#include "codebook/shipped_codebooks.h"
#include "core/study/apply_change.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

using namespace rozet;

namespace {

constexpr int kPresses = 300;
constexpr std::int64_t kLengthMs = 3'600'000;

struct Made
{
    study::Study study;
    study::CoderId coder;
    study::RecordingId recording;
};

Made madeStudy(int fragments)
{
    Made made;
    made.study = study::newStudy(QStringLiteral("Bench"),
                                 *codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie")),
                                 QDateTime::currentDateTimeUtc());
    study::Recording recording;
    recording.id = made.recording = study::RecordingId::create();
    recording.name = QStringLiteral("One");
    recording.duration = MediaDuration::fromMilliseconds(kLengthMs);
    recording.media.push_back(
        {QStringLiteral("one.mp4"), QString(), 0, MediaDuration(), QString()});
    made.study.recordings.insert(recording);
    study::Coder coder;
    coder.id = made.coder = study::CoderId::create();
    coder.name = QStringLiteral("Anna");
    made.study.coders.insert(coder);
    study::Coding coding;
    coding.id = coding.header.id = study::CodingId::create();
    coding.header.recording = recording.id;
    coding.header.coder = coder.id;
    coding.header.state = study::CodingState::Busy;
    std::vector<codebook::CodeId> codes;
    for (const codebook::Code& code : made.study.currentCodebook()->codebook.codes) {
        if (code.level == codebook::CodeLevel::Fragment && code.selectable) {
            codes.push_back(code.id);
        }
    }
    std::mt19937 random(5);
    for (int i = 0; i < fragments; ++i) {
        study::Fragment fragment;
        fragment.id = study::FragmentId::create();
        const std::int64_t start = kLengthMs * i / fragments;
        const auto length = 500 + static_cast<std::int64_t>(random() % 9000);
        fragment.span = {MediaTime::fromMilliseconds(start),
                         MediaTime::fromMilliseconds(std::min(kLengthMs, start + length))};
        fragment.codes = {codes[random() % codes.size()]};
        fragment.description = QStringLiteral("Fragment number %1").arg(i);
        coding.fragments.insert(fragment);
    }
    made.study.codings.insert(std::move(coding));
    return made;
}

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("  %-10s median %6.2f   p99 %6.2f   longest %6.2f ms\n", what,
                times[times.size() / 2], times[times.size() * 99 / 100], times.back());
}

double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

int run(int fragments)
{
    const QTemporaryDir folder;
    QFile media(folder.filePath(QStringLiteral("one.mp4")));
    if (!media.open(QIODevice::WriteOnly) || media.write("not read") < 0) {
        return 1;
    }
    media.close();
    const Made made = madeStudy(fragments);
    const QString path = folder.filePath(QStringLiteral("study.rozet"));
    NoProgress progress;
    if (!store::StudyStore::create(path, made.study, SystemClock(), progress)) {
        return 1;
    }
    session::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    desktop::Desk desk(settings, std::make_shared<SystemClock>(), [] {
        auto player = std::make_unique<player::FakePlayer>();
        player->setRecording({MediaDuration::fromMilliseconds(kLengthMs),
                              MediaDuration::fromMilliseconds(40), 25, true, true});
        return player;
    });
    desktop::WindowKeeper keeper(desk);
    keeper.show(QStringLiteral("en"));
    keeper.window().resize(1440, 900);
    desk.openStudy(path);
    desk.jobs().waitForAll();
    desk.session()->setCoder(made.coder);
    keeper.window().showWorkspace(QStringLiteral("code"));
    auto& code = *static_cast<widgets::CodeWorkspace*>(
        keeper.window().workspaceWidget(QStringLiteral("code")));
    code.showRecording(made.recording);
    code.timeline().setVisibleSpan({MediaTime(), MediaTime::fromSeconds(300)});
    code.timeline().setFocus();
    QApplication::processEvents();

    std::vector<double> clock;
    std::vector<double> processor;
    const std::size_t before = code.timeline().items().size();
    for (int i = 0; i < kPresses; ++i) {
        code.playerPanel().seek(MediaTime::fromMilliseconds(1000 + 900 * i));
        QApplication::processEvents();
        const int painted = code.timeline().fullPaintCount();
        const auto start = std::chrono::steady_clock::now();
        const double startMs = processorMs();
        QTest::keyClick(&code.timeline(), Qt::Key_T);
        while (code.timeline().fullPaintCount() == painted) {
            QApplication::processEvents();
        }
        processor.push_back(processorMs() - startMs);
        clock.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    const std::size_t added = code.timeline().items().size() - before;
    std::printf("%d fragments in the recording, %zu added by %d presses\n", fragments, added,
                kPresses);
    print("clock", clock);
    print("processor", processor);
    desk.session()->flush();
    return added == kPresses / 2 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    for (const int fragments : {1000, 10000}) {
        if (const int failed = run(fragments); failed != 0) {
            std::puts("the fragments did not come");
            return failed;
        }
    }
    return 0;
}
