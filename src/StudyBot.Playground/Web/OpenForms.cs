using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Web;

/// <summary>The forms members have before them. One from before a restart is not known; the product then checks alone.</summary>
internal sealed class OpenForms
{
    private readonly ConcurrentDictionary<(MemberRef Member, string FormId), Form> _forms = [];

    public void Open(MemberRef member, Form form) => _forms[(member, form.Id)] = form;

    public Form? Find(MemberRef member, string formId) => _forms.GetValueOrDefault((member, formId));

    public void Close(MemberRef member, string formId) => _forms.TryRemove((member, formId), out _);
}
