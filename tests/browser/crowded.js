// Texts that can be seen, line by line: those cut off, and those that others cover.
() => {
    const isSeen = element =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const lines = [];
    const cut = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node.parentElement;
        if (!node.data.trim() || element.closest("svg, script, noscript, option")) {
            continue;
        }
        if (!isSeen(element)) {
            continue;
        }
        range.selectNodeContents(node);
        const holder = clipping(element);
        const frame = holder?.getBoundingClientRect();
        if (frame && (frame.width < 3 || frame.height < 3)) {
            continue; // Meant for readers' aids alone.
        }
        for (const box of range.getClientRects()) {
            const isOut = frame && isOutside(box, frame, holder);
            if (isOut && !canScroll(holder)) {
                cut.push(`cut: ${node.data.trim().slice(0, 60)}`);
            }
            if (!isOut && box.width > 2 && box.height > 2) {
                lines.push({ box, node, element });
            }
        }
    }
    return [...new Set([...cut, ...covered(lines)])];

    // The nearest element that hides what sticks out of it.
    function clipping(element) {
        for (let each = element; each !== document.body; each = each.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(each);
            if (overflowX !== "visible" || overflowY !== "visible") {
                return each;
            }
        }
        return null;
    }

    function canScroll(holder) {
        const { overflowX, overflowY } = getComputedStyle(holder);
        return /auto|scroll/.test(overflowX + overflowY);
    }

    function isOutside(box, frame, holder) {
        const { overflowX, overflowY } = getComputedStyle(holder);
        const across = box.right > frame.right + 2 || box.left < frame.left - 2;
        const down = box.bottom > frame.bottom + 4 || box.top < frame.top - 4;
        return (overflowX !== "visible" && across) || (overflowY !== "visible" && down);
    }

    function covered(all) {
        const found = [];
        all.sort((one, other) => one.box.top - other.box.top);
        all.forEach((one, index) => {
            for (const other of all.slice(index + 1)) {
                if (other.box.top >= one.box.bottom - 2) {
                    break;
                }
                if (overlap(one.box, other.box) && apart(one, other)) {
                    const texts = [one, other].map(({ node }) =>
                        node.data.trim().slice(0, 40));
                    found.push(`covered: ${texts.join(" / ")}`);
                }
            }
        });
        return found;
    }

    // Lines of a paragraph may touch; a third of a letter's height is more than that.
    function overlap(one, other) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 2 && down > Math.min(one.height, other.height) / 3;
    }

    // What sticks to the screen, and what scrolls in a box, covers others by design.
    function apart(one, other) {
        return one.node !== other.node
            && [one, other].every(({ element }) => {
                for (let each = element; each; each = each.parentElement) {
                    if (/sticky|fixed/.test(getComputedStyle(each).position)) {
                        return false;
                    }
                }
                return true;
            });
    }
}
