using System.Text;

namespace StudyBot.Slack.Deliveries;

/// <summary>Ids of workspaces as strings that are made once: there are few, and each comes with every payload.</summary>
internal sealed class WorkspaceNames
{
    private const int MostKept = 256;

    private volatile string[] _known = [];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        foreach (var name in _known)
        {
            if (Ascii.Equals(utf8, name))
            {
                return name;
            }
        }

        var added = Encoding.UTF8.GetString(utf8);
        if (_known.Length < MostKept)
        {
            // Two at once may both add theirs or one be lost: either way it is only made again.
            _known = [.. _known, added];
        }

        return added;
    }
}
