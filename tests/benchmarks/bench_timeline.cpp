// SPDX-License-Identifier: GPL-3.0-or-later
// How long the timeline takes to paint: 1600 x 500 pixels, 20 lanes, 1,000 to 100,000 fragments
// over an hour, seen whole, ten minutes and one minute; medians of 15 in milliseconds of
// processor time, so that a busy machine disturbs them little. All is done in one thread.
#include "app/widgets/timeline/timeline_view.h"

#include <QApplication>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace rozet;
using namespace rozet::timeline;

namespace {

double median(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < 15; ++i) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::vector<Item> someItems(int count)
{
    std::mt19937 random(11);
    const std::vector<QColor> colours = {QColor(0x00, 0x72, 0xb2), QColor(0x00, 0x9e, 0x73),
                                         QColor(0xcc, 0x79, 0xa7), QColor(0xd5, 0x5e, 0x00)};
    const std::vector<Qt::BrushStyle> patterns = {Qt::SolidPattern, Qt::BDiagPattern,
                                                  Qt::Dense6Pattern, Qt::CrossPattern};
    constexpr std::int64_t kHour = 3'600'000;
    std::vector<Item> items;
    for (int i = 0; i < count; ++i) {
        Item item;
        item.fragment = study::FragmentId::create();
        item.lane = i % 20;
        // Each lane is nearly full, with a little overlap.
        const std::int64_t room = kHour * 20 / count;
        const std::int64_t start =
            (i / 20) * room + static_cast<std::int64_t>(random() % 100) * room / 400;
        const std::int64_t length = std::max<std::int64_t>(
            1, room * 7 / 10 + static_cast<std::int64_t>(random() % 100) * room / 300);
        item.span = {MediaTime::fromMilliseconds(start),
                     MediaTime::fromMilliseconds(start + length)};
        item.colour = colours[random() % colours.size()];
        item.pattern = patterns[random() % patterns.size()];
        item.shortText = QStringLiteral("C%1").arg(random() % 40);
        item.label = QStringLiteral("Code number %1").arg(i);
        items.push_back(item);
    }
    return items;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    std::printf("%9s %9s %8s %8s %8s %9s %9s\n", "fragments", "set", "whole", "10 min", "1 min",
                "playhead", "drag");
    for (const int count : {1'000, 10'000, 100'000}) {
        TimelineView view;
        view.resize(1600, 500);
        std::vector<Lane> lanes;
        for (int lane = 0; lane < 20; ++lane) {
            lanes.push_back({codebook::CategoryId(QString::number(lane)),
                             QStringLiteral("Lane %1").arg(lane), QColor(0x00, 0x72, 0xb2), false});
        }
        view.setLanes(lanes);
        view.setDuration(MediaDuration::fromSeconds(3600));
        const std::vector<Item> items = someItems(count);
        const double set = median([&] { view.setItems(items); });
        view.show();
        QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        const auto paint = [&](const QRegion& region) {
            view.viewport()->render(&image, {}, region);
        };
        const auto windowOf = [&](double seconds) {
            view.setVisibleSpan(
                {MediaTime::fromSeconds(1200), MediaTime::fromSeconds(1200 + seconds)});
            return median([&] {
                view.setEmptyText({}); // throws the kept picture away
                paint(view.viewport()->rect());
            });
        };
        view.zoomAll();
        const double whole = median([&] {
            view.setEmptyText({});
            paint(view.viewport()->rect());
        });
        const double ten = windowOf(600);
        const double one = windowOf(60);
        view.zoomAll();
        int step = 0;
        const double playhead = median([&] {
            view.setPosition(MediaTime::fromSeconds(100 + ++step));
            const int x = static_cast<int>(view.xOf(view.position()));
            paint(QRect(x - 8, 0, 17, view.viewport()->height()));
        });
        const double drag = median([&] { paint(view.viewport()->rect()); });
        std::printf("%9d %9.2f %8.2f %8.2f %8.2f %9.3f %9.2f\n", count, set, whole, ten, one,
                    playhead, drag);
    }
    return 0;
}
