// Classic ES3 on purpose: it has to run in the browsers that it turns away (IE and the compatibility modes of dual-kernel browsers).
(function () {
  function show() {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'max-width:560px;margin:80px auto;padding:24px;border:1px solid #ccc;font:15px/1.8 "Microsoft YaHei",sans-serif';
    box.innerHTML =
      '<h1 style="font-size:20px;margin:0 0 12px">当前浏览器版本过低，无法打开法治工作台</h1>' +
      '<p>请换用 Edge、Chrome 90 以上版本，或者把 360、奇安信、UOS 浏览器切换到“极速模式”后刷新。</p>' +
      '<p>单位电脑不能自行安装软件的，请联系信息中心。</p>';
    document.body.insertBefore(box, document.body.firstChild);
  }
  var modern = 'noModule' in document.createElement('script') && typeof Promise !== 'undefined' && 'allSettled' in Promise && 'replaceAll' in String.prototype;
  if (modern) return;
  if (document.body) show();
  else if (document.addEventListener) document.addEventListener('DOMContentLoaded', show);
  else window.attachEvent('onload', show);
})();
