// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/timeline_feed.h"

#include "app/widgets/common/code_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace rozet::widgets {

namespace {

bool hasFragmentCodes(const codebook::Codebook& book, const codebook::Category& category)
{
    return std::ranges::any_of(book.codes, [&](const codebook::Code& code) {
        return code.category == category.id && code.level == codebook::CodeLevel::Fragment;
    });
}

// Those that fragments can be in.
std::vector<const codebook::Category*> inOrder(const codebook::Codebook& book,
                                               const QStringList& order)
{
    std::vector<const codebook::Category*> categories;
    for (const codebook::Category& category : book.categories) {
        if (hasFragmentCodes(book, category)) {
            categories.push_back(&category);
        }
    }
    const auto place = [&](const codebook::Category* category) {
        const qsizetype at = order.indexOf(category->id.text());
        return at < 0 ? order.size() : at;
    };
    std::ranges::stable_sort(categories, {}, place);
    return categories;
}

} // namespace

TimelineContents timelineContents(const session::CodingController& controller,
                                  const LaneArrangement& arrangement, const QString& language)
{
    TimelineContents contents;
    const codebook::Codebook* book = controller.book();
    if (book == nullptr) {
        return contents;
    }
    std::map<codebook::CategoryId, int> laneOf;
    for (const codebook::Category* category : inOrder(*book, arrangement.order)) {
        laneOf[category->id] = static_cast<int>(contents.lanes.size());
        contents.lanes.push_back({category->id, category->label.in(language),
                                  QColor(category->colour),
                                  arrangement.folded.contains(category->id.text())});
    }
    const study::Coding* coding = controller.coding();
    if (coding == nullptr) {
        return contents;
    }
    int uncodedLane = -1;
    const auto laneOfUncoded = [&] {
        if (uncodedLane < 0) {
            uncodedLane = static_cast<int>(contents.lanes.size());
            contents.lanes.push_back({codebook::CategoryId(QStringLiteral("?")),
                                      QCoreApplication::translate("Timeline", "No code yet"),
                                      QColor(0x80, 0x80, 0x80), false});
        }
        return uncodedLane;
    };
    std::map<codebook::CodeId, CodeLook> looks;
    contents.items.reserve(coding->fragments.size());
    for (const study::Fragment& fragment : coding->fragments) {
        std::map<int, timeline::Item> byLane;
        const bool running = controller.isRunning(fragment.id);
        for (const codebook::CodeId& id : fragment.codes) {
            const codebook::Code* code = book->code(id);
            const auto known = code == nullptr ? laneOf.end() : laneOf.find(code->category);
            const int lane = known == laneOf.end() ? laneOfUncoded() : known->second;
            // Thousands of fragments share a few dozen codes.
            const auto [place, isFirst] = looks.try_emplace(id);
            if (isFirst) {
                place->second = codeLook(*book, id, language);
            }
            const CodeLook& look = place->second;
            const auto [item, isNew] = byLane.try_emplace(lane);
            if (isNew) {
                item->second.colour = look.colour;
                item->second.pattern = look.pattern;
                item->second.shortText = look.shortText;
                item->second.label = look.label;
            } else {
                item->second.shortText += QLatin1Char('+');
                item->second.label += QStringLiteral(" + ") + look.label;
            }
        }
        if (fragment.codes.empty()) {
            timeline::Item& item = byLane[laneOfUncoded()];
            item.colour = QColor(0x80, 0x80, 0x80);
            item.shortText = QStringLiteral("?");
            item.label = QCoreApplication::translate("Timeline", "No code yet");
        }
        for (auto& [lane, item] : byLane) {
            item.fragment = fragment.id;
            item.span = fragment.span;
            item.lane = lane;
            item.description = fragment.description;
            item.running = running;
            contents.items.push_back(std::move(item));
        }
    }
    return contents;
}

} // namespace rozet::widgets
