// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/anchors.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <map>

namespace rozet::workflow {

namespace {

/// Whether it was taken from what somebody else is still working on.
bool isOthersOpenWork(const study::Study& study, const study::Anchor& anchor,
                      const study::CoderId& viewer)
{
    if (!anchor.fragment) {
        return false;
    }
    return std::ranges::any_of(study.codings, [&](const study::Coding& coding) {
        return coding.header.recording == anchor.recording && !(coding.header.coder == viewer) &&
               coding.header.state != study::CodingState::Closed &&
               coding.fragments.find(*anchor.fragment) != nullptr;
    });
}

} // namespace

std::vector<const study::Anchor*> anchorsOf(const study::Study& study, const codebook::CodeId& code,
                                            const study::CoderId& viewer)
{
    const study::Coder* me = study.coders.find(viewer);
    const bool blind = me != nullptr && me->role == study::CoderRole::Coder;
    std::vector<const study::Anchor*> found;
    for (const study::Anchor& anchor : study.anchors) {
        if (anchor.code == code && !(blind && isOthersOpenWork(study, anchor, viewer))) {
            found.push_back(&anchor);
        }
    }
    std::map<study::RecordingId, std::size_t> place;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        place.emplace(recording->id, place.size());
    }
    std::ranges::stable_sort(found, [&](const study::Anchor* a, const study::Anchor* b) {
        return std::pair(place[a->recording], a->span) < std::pair(place[b->recording], b->span);
    });
    return found;
}

std::optional<study::Anchor> anchorFrom(const study::Study& study, const study::CodingId& codingId,
                                        const study::FragmentId& fragmentId,
                                        const codebook::CodeId& code)
{
    const study::Coding* coding = study.codings.find(codingId);
    const study::Fragment* fragment =
        coding == nullptr ? nullptr : coding->fragments.find(fragmentId);
    const bool present = std::ranges::any_of(study.anchors, [&](const study::Anchor& anchor) {
        return anchor.code == code && anchor.fragment == fragmentId;
    });
    if (fragment == nullptr || present) {
        return std::nullopt;
    }
    study::Anchor anchor;
    anchor.id = study::AnchorId::create();
    anchor.code = code;
    anchor.recording = coding->header.recording;
    anchor.span = fragment->span;
    anchor.fragment = fragmentId;
    anchor.note = fragment->description;
    return anchor;
}

QString anchorText(const study::Study& study, const study::Anchor& anchor)
{
    const study::Recording* recording = study.recordings.find(anchor.recording);
    const auto clock = [](MediaTime time) { return clockText(time).section(u'.', 0, 0); };
    QString text = QStringLiteral("%1, %2 – %3")
                       .arg(recording == nullptr ? QString() : recording->name,
                            clock(anchor.span.start), clock(anchor.span.end));
    if (!anchor.note.trimmed().isEmpty()) {
        text += QStringLiteral(": ") + anchor.note.trimmed();
    }
    return text;
}

} // namespace rozet::workflow
