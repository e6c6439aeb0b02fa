using System.Globalization;
using System.Text.Json;

namespace Fazhi.Kernel.Deadlines;

/// <summary>读 workdays.json：<c>{"2022":{"holidays":[…],"makeUpWorkdays":[…],"announced":true,"noticeUrls":[…]}}</c>。</summary>
public static class WorkCalendarJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<CalendarYear> Read(Stream json)
    {
        var years = JsonSerializer.Deserialize<Dictionary<string, YearDto>>(json, Options) ?? throw new JsonException("放假安排文件是空的。");
        return [.. years.Select(entry => ToYear(int.Parse(entry.Key, CultureInfo.InvariantCulture), entry.Value)).OrderBy(year => year.Year)];
    }

    private static CalendarYear ToYear(int year, YearDto dto)
    {
        if (dto.Holidays.Concat(dto.MakeUpWorkdays).FirstOrDefault(day => day.Year != year) is var stray && stray != default)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{stray:yyyy-MM-dd}列在了{year}年之下。"));
        return new(year, dto.Announced, dto.Holidays, dto.MakeUpWorkdays)
        {
            NoticeUrls = dto.NoticeUrls,
            StatutoryDatesOnly = dto.StatutoryDatesOnly ?? [],
        };
    }

    private sealed record YearDto(DateOnly[] Holidays, DateOnly[] MakeUpWorkdays, bool Announced, string[] NoticeUrls, DateOnly[]? StatutoryDatesOnly);
}
