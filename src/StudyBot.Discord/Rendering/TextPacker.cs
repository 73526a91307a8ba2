using System.Text;

namespace StudyBot.Discord.Rendering;

/// <summary>Fills pieces of text one after the other. A block of code that goes over the edge is closed and opened again.</summary>
internal sealed class TextPacker(int room)
{
    // A line break and a closing fence, in a quotation.
    private const int RoomForClosing = 6;

    // Rather an early end of a piece than a few words of a long line on it.
    private const int LeastRoomForFragment = 400;

    private readonly List<string> _pieces = [];
    private readonly StringBuilder _piece = new();
    private string? _openFence;
    private bool _isFenceNew;

    private int Left => room - RoomForClosing - _piece.Length;

    public static bool Fits(string text, int room) => text.Length <= room - RoomForClosing;

    /// <summary>Adds something that fits a piece as a whole.</summary>
    public void Add(string text, string gap)
    {
        if (_piece.Length > 0 && gap.Length + text.Length > Left)
        {
            EndPiece();
            gap = _openFence is null ? gap : "\n";
        }

        _piece.Append(_piece.Length > 0 ? gap : "").Append(text);
        _isFenceNew = false;
    }

    /// <summary>Adds one line, in fragments where it is too long.</summary>
    public void AddLine(string line, string gap)
    {
        if (CodeFence.IsFence(line))
        {
            AddFence(line, gap);
            return;
        }

        var isCode = _openFence is not null;
        while (gap.Length + line.Length > Left && line.Length > room - RoomForClosing - (_openFence?.Length ?? 0) - 1)
        {
            if (Left < LeastRoomForFragment && !_isFenceNew)
            {
                EndPiece();
                gap = _openFence is null ? gap : "\n";
            }

            var cut = isCode ? LineCut.Hard(line, Left - gap.Length) : LineCut.Soft(line, Left - gap.Length);
            Add(isCode ? line[..cut] : line[..cut].TrimEnd(), gap);
            EndPiece();
            gap = "\n";
            line = CodeFence.Prefix(line) + (isCode ? line[cut..] : line[cut..].TrimStart());
        }

        Add(line, gap);
    }

    public IReadOnlyList<string> Pieces()
    {
        if (_piece.Length > 0)
        {
            EndPiece();
        }

        return _pieces;
    }

    private void AddFence(string line, string gap)
    {
        if (_openFence is not null)
        {
            // Room for it is kept in every piece.
            _piece.Append('\n').Append(line);
            _openFence = null;
            return;
        }

        if (Left < LeastRoomForFragment && _piece.Length > 0)
        {
            EndPiece();
        }

        Add(line, gap);
        _openFence = line;
        _isFenceNew = true;
    }

    private void EndPiece()
    {
        if (_openFence is not null)
        {
            _piece.Append('\n').Append(CodeFence.Closing(_openFence));
        }

        _pieces.Add(_piece.ToString());
        _piece.Clear().Append(_openFence);
        _isFenceNew = _openFence is not null;
    }
}
